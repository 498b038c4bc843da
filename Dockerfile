# The bot alone: production dependencies, sources run by tsx, a user without rights.
ARG NODE=20.20.2-bookworm-slim

FROM node:${NODE} AS dependances
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

FROM node:${NODE}
ENV NODE_ENV=production \
    TANDEM_HOST=0.0.0.0 \
    TANDEM_PORT=3978 \
    TANDEM_METRIQUES=0.0.0.0:9464 \
    TANDEM_DONNEES=/var/lib/tandem/donnees \
    TANDEM_AUDIT=/var/lib/tandem/audit
# The data stand in a folder under the volume: a restore renames that folder.
RUN install -d -o node -g node -m 0700 /var/lib/tandem
WORKDIR /app
COPY --from=dependances /app/node_modules ./node_modules
COPY package.json tsconfig.json LICENSE ./
COPY rules ./rules
COPY dialogs ./dialogs
COPY src ./src
USER node
VOLUME /var/lib/tandem
EXPOSE 3978 9464
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.TANDEM_PORT+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Not « npm start »: the signal must reach the bot itself, as process 1.
CMD ["node", "--import", "tsx", "src/main.ts"]
