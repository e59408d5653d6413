# The pages are built with everything, the image that runs holds only what running needs.
FROM node:26-slim AS build
WORKDIR /app
COPY . .
RUN node scripts/setup.mjs --build

FROM node:26-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 TURNOUT_DATA=/data
WORKDIR /app
COPY . .
RUN npx --yes pnpm@12.21.0 install --prod --frozen-lockfile --ignore-scripts && mkdir /data && chown node:node /data
COPY --from=build /app/apps/web/dist apps/web/dist
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/src/main.ts"]
