// A sign-in service that misbehaves in one way for each first part of its address, to test that Kith refuses each.
// Needs node alone. Prints "listening PORT" when ready. The code it accepts is the nonce it puts in the ID token.
import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const second = generateKeyPairSync('rsa', { modulusLength: 2048 });
const keyCalls = new Map();
let origin;

const part = (value) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const webKey = (key, kid) => ({ ...key.export({ format: 'jwk' }), kid, use: 'sig' });

function signed(header, claims, key) {
  const text = `${part(header)}.${part(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key).toString('base64url')}`;
}

function idToken(behaviour, nonce) {
  const now = Math.floor(Date.now() / 1000);
  const claims = { iss: `${origin}/${behaviour}`, sub: 'ana-7', aud: 'kith', nonce, iat: now, exp: now + 300 };
  const header = { alg: 'RS256', kid: 'first' };
  switch (behaviour) {
    case 'none': return `${part({ alg: 'none' })}.${part(claims)}.`;
    case 'shared-secret': {
      const text = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims)}`;
      const secret = publicKey.export({ type: 'spki', format: 'pem' });
      return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
    }
    case 'forged': return signed(header, claims, second.privateKey);
    case 'audience': return signed(header, { ...claims, aud: 'other' }, privateKey);
    case 'nonce': return signed(header, { ...claims, nonce: 'other' }, privateKey);
    case 'expired': return signed(header, { ...claims, exp: now - 120 }, privateKey);
    case 'issuer': return signed(header, { ...claims, iss: origin }, privateKey);
    case 'rotated': return signed({ alg: 'RS256', kid: 'second' }, claims, second.privateKey);
    case 'unknown-key': return signed({ alg: 'RS256', kid: 'third' }, claims, second.privateKey);
    default: return signed(header, claims, privateKey);
  }
}

function discovery(behaviour) {
  const base = `${origin}/${behaviour}`;
  return {
    issuer: behaviour === 'other-issuer' ? origin : base,
    authorization_endpoint: `${base}/authorise`,
    token_endpoint: behaviour === 'plain-elsewhere' ? 'http://login.example.org/token' : `${base}/token`,
    jwks_uri: `${base}/keys`,
    userinfo_endpoint: `${base}/userinfo`,
  };
}

function keys(behaviour) {
  const calls = (keyCalls.get(behaviour) ?? 0) + 1;
  keyCalls.set(behaviour, calls);
  const rotated = behaviour === 'rotated' && calls > 1;
  return { keys: [webKey(publicKey, 'first'), ...(rotated ? [webKey(second.publicKey, 'second')] : [])] };
}

function json(response, value) {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

const server = createServer((request, response) => {
  const [, behaviour, ...rest] = request.url.split('/');
  const what = rest.join('/');
  if (behaviour === 'silent') return;
  if (behaviour === 'endless') {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = setInterval(() => response.write('x'.repeat(65536)), 1);
    response.on('close', () => clearInterval(more));
    return;
  }
  if (behaviour === 'redirecting') {
    response.writeHead(302, { location: `${origin}/good/${what}` });
    response.end();
    return;
  }
  if (what === '.well-known/openid-configuration') return json(response, discovery(behaviour));
  if (what === 'keys') return json(response, keys(behaviour));
  if (what === 'key-calls') return json(response, { calls: keyCalls.get(behaviour) ?? 0 });
  if (what === 'userinfo') return json(response, { sub: behaviour === 'someone-else' ? 'bea-8' : 'ana-7' });
  if (what === 'token' && behaviour === 'failing') {
    response.writeHead(500);
    response.end('an inner secret');
    return;
  }
  let form = '';
  request.on('data', (data) => { form += data; });
  request.on('end', () => {
    const nonce = new URLSearchParams(form).get('code');
    json(response, { access_token: 'a', token_type: 'Bearer', id_token: idToken(behaviour, nonce) });
  });
});
server.listen(0, '127.0.0.1', () => {
  origin = `http://127.0.0.1:${server.address().port}`;
  console.log(`listening ${server.address().port}`);
});
