# Linewidth as a container: the server with its data set, and nothing that only building needs.
#
#   docker build -t linewidth .
#   docker run --rm -p 3000:3000 --read-only --cap-drop=ALL linewidth

FROM node:20-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-fund --no-audit
COPY tsconfig.json ./
COPY src src
COPY static static
RUN npx tsc -b src \
  && npm run --silent build:browser \
  && npm run --silent build:styles \
  && find dist/src \( -name '*.d.ts' -o -name '*.map' \) -delete

FROM node:20-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-fund --no-audit

FROM node:20-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json LICENSE ./
COPY data data
COPY static static
COPY views views
COPY --from=build /app/dist/assets dist/assets
COPY --from=build /app/dist/src dist/src
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/server.js"]
