// A real OpenID Connect provider on a free loopback port, for the sign-in tests. Any name signs in with any password.
// Prints "listening PORT" when ready. One client for each algorithm that Kith accepts. KITH_RETURN adds an address to
// which people may be sent back.
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const key = (kind, options, use) => ({
  ...generateKeyPairSync(kind, options).privateKey.export({ format: 'jwk' }),
  ...use,
});

const client = (algorithm) => ({
  client_id: `kith-${algorithm.toLowerCase()}`,
  client_secret: 'a secret: with/odd+characters & spaces',
  redirect_uris: ['https://kith.example.org/sign-in/return', process.env.KITH_RETURN].filter(Boolean),
  post_logout_redirect_uris: ['https://kith.example.org/signed-out'],
  response_types: ['code'],
  grant_types: ['authorization_code'],
  token_endpoint_auth_method: 'client_secret_basic',
  id_token_signed_response_alg: algorithm,
});

const configuration = {
  clients: ['RS256', 'PS256', 'ES256'].map(client),
  jwks: {
    keys: [
      key('rsa', { modulusLength: 2048 }, { kid: 'rsa', use: 'sig' }),
      key('ec', { namedCurve: 'P-256' }, { kid: 'ec', use: 'sig', alg: 'ES256' }),
    ],
  },
  cookies: { keys: ['for the tests alone'] },
  claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  findAccount: async (_context, login) => ({
    accountId: login,
    claims: async () => ({
      sub: login,
      name: 'Ana Fictitious',
      email: `${login}@council.example.org`,
      email_verified: true,
    }),
  }),
};

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, configuration);
  server.on('request', provider.callback());
  console.log(`listening ${port}`);
});
