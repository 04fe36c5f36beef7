import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where Temporal is, in which namespace this world's workflows live, and how one enters. */
export interface TemporalAddress {
  /** `host:port` of the frontend. */
  address: string;
  namespace: string;
  /** Encrypted, as the system trusts, or with an authority and a certificate of one's own. */
  tls?: true | Tls;
  apiKey?: string;
}

interface Tls {
  serverRootCACertificate?: Buffer;
  clientCertPair?: { crt: Buffer; key: Buffer };
}

const variables = z
  .object({
    NENEP_TEMPORAL_ADDRESS: z.string().min(1),
    NENEP_TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
    NENEP_TEMPORAL_TLS: z.stringbool('Say true or false.').default(false),
    NENEP_TEMPORAL_TLS_CA_FILE: z.string().min(1).optional(),
    NENEP_TEMPORAL_TLS_CERT_FILE: z.string().min(1).optional(),
    NENEP_TEMPORAL_TLS_KEY_FILE: z.string().min(1).optional(),
    NENEP_TEMPORAL_API_KEY: z.string().min(1).optional(),
  })
  .refine(
    ({ NENEP_TEMPORAL_TLS_CERT_FILE: cert, NENEP_TEMPORAL_TLS_KEY_FILE: key }) => !cert === !key,
    { path: ['NENEP_TEMPORAL_TLS_KEY_FILE'], error: 'Give certificate and key, or neither.' },
  )
  .refine(({ NENEP_TEMPORAL_API_KEY: key, NENEP_TEMPORAL_TLS: encrypted }) => !key || encrypted, {
    path: ['NENEP_TEMPORAL_TLS'],
    error: 'A key goes over an encrypted connection only.',
  });

/** What a process is told of Temporal by its environment; to be joined to its other settings. */
export const temporalEnvironment = variables.transform((given) => ({
  temporal: toAddress(given),
}));

function toAddress(given: z.infer<typeof variables>): TemporalAddress {
  const { NENEP_TEMPORAL_API_KEY: apiKey } = given;
  return {
    address: given.NENEP_TEMPORAL_ADDRESS,
    namespace: given.NENEP_TEMPORAL_NAMESPACE,
    ...(given.NENEP_TEMPORAL_TLS && { tls: toTls(given) }),
    ...(apiKey && { apiKey }),
  };
}

function toTls(given: z.infer<typeof variables>): true | Tls {
  const { NENEP_TEMPORAL_TLS_CA_FILE: ca } = given;
  const { NENEP_TEMPORAL_TLS_CERT_FILE: crt, NENEP_TEMPORAL_TLS_KEY_FILE: key } = given;
  if (!ca && !crt) return true;
  return {
    ...(ca && { serverRootCACertificate: readFileSync(ca) }),
    ...(crt && key && { clientCertPair: { crt: readFileSync(crt), key: readFileSync(key) } }),
  };
}
