import { loadCatalog } from "../src/catalog.ts"; import { lisQuestion } from "../src/core/charte/lire.ts";import { partInconnue } from "../src/core/charte/vocabulaire.ts";
const catalog=loadCatalog(".");
for(const a of process.argv.slice(2)){const [t,x]=a.split("|");const l=lisQuestion({catalog,personne:{id:"p",nom:"p",role:"intervenant",territoire:t},dossiers:[],message:{at:new Date("2026-03-04T09:12:00Z"),prive:true},jour:"2026-03-04"} as any,x!);console.log(x,"=>",l.sujet,partInconnue(catalog,x!).toFixed(2),l.candidats.slice(0,4).map(c=>c.sujet+" "+c.force.toFixed(2)).join(", "));}
