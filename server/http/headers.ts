import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";

const YEAR = 31_536_000;

/**
 * SHA-256 of nothing. MUI's emotion puts an empty style element into the page and writes its rules through the CSSOM, which
 * no policy concerns; the element itself is allowed by this hash. A style sheet with text that somebody slipped in is not.
 */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What no page of the desk needs, and nothing that gets into one shall have. */
const NO_FEATURES = ["accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment", "publickey-credentials-get", "screen-wake-lock", "usb", "xr-spatial-tracking"]
  .map((feature) => `${feature}=()`)
  .join(", ");

/** Security headers: nothing from outside is loaded, nothing inline runs or styles, nobody frames the desk or reads it from another site. */
export const headers = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", EMPTY],
        imgSrc: ["'self'", "data:", "blob:"],
        frameSrc: ["'self'", "blob:"], // previews of PDFs, in the browser's own viewer
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    crossOriginEmbedderPolicy: true,
    frameguard: { action: "deny" },
    // Only where people open the desk by https: one on plain http must stay reachable. The host is the desk's own, with all below it.
    hsts: desk.config.secureCookies && { maxAge: YEAR, includeSubDomains: true },
    referrerPolicy: { policy: "no-referrer" },
  });
  app.addHook("onRequest", (_request, reply, done) => {
    void reply.header("permissions-policy", NO_FEATURES);
    done();
  });
});
