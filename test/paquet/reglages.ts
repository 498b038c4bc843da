/** The settings of an invented département, as `npm run package` wants them. */
export const REGLAGES = {
  MicrosoftAppId: "5f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f",
  TANDEM_APP_ID: "0c9d8e7f-6a5b-4c3d-9e1f-2a3b4c5d6e7f",
  TANDEM_EDITEUR: 'Département des "Collines"',
  TANDEM_SITE: "https://www.departement-des-collines.fr/tandem",
  TANDEM_CONFIDENTIALITE: "https://www.departement-des-collines.fr/tandem/donnees",
  TANDEM_CONDITIONS: "https://www.departement-des-collines.fr/tandem/conditions",
};
