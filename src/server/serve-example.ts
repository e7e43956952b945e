/** What `--print-config` prints: every part once, ready to be cut down. */
export const exampleConfiguration = {
  baseUrl: 'https://id.example.com',
  host: '127.0.0.1',
  port: 8080,
  proxies: 1,
  dataDir: './passkey-elements-data',
  secretKeys: [{ env: 'PASSKEY_SECRET_KEY' }],
  smtp: { url: { env: 'SMTP_URL' } },
  sms: {
    url: 'https://sms.example.com/send',
    headers: { authorization: { env: 'SMS_AUTHORIZATION' } },
  },
  tenants: [
    {
      id: 'main',
      rpId: 'example.com',
      rpName: 'Example',
      origins: ['https://app.example.com'],
      keys: [{ secret: { file: './api-key' }, rights: ['track', 'admin'] }],
      notices: {
        from: 'Example <no-reply@example.com>',
        supportUrl: 'https://example.com/help',
      },
      webhook: {
        url: 'https://app.example.com/webhooks/passkeys',
        secret: { env: 'PASSKEY_WEBHOOK_SECRET' },
      },
      embedOrigins: ['https://app.example.com'],
      redirectUrls: ['https://app.example.com/account'],
    },
  ],
};

export const serveUsage = `passkey-elements serve [--config FILE] [--data-dir FOLDER]
passkey-elements serve --print-config

  Runs the server. Without a configuration its database and keys are in ./passkey-elements-data, made on the first run.

  --config        a JSON file, or a module with a default export; secrets in it are {"env": "NAME"} or {"file": "PATH"}
  --data-dir      where PGlite keeps everything; not with "postgres" in the configuration
  --print-config  prints a configuration to start from
  PORT, HOST, BASE_URL  where it listens, and the origin browsers reach; they win over the configuration

  npx -p passkey-elements -p @electric-sql/pglite passkey-elements serve
`;
