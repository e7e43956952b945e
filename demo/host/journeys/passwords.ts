import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** What is kept of a password. */
export interface PasswordHash {
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** OWASP's second choice for scrypt: 16 MiB and five passes. */
const cost = { N: 2 ** 14, r: 8, p: 5 };

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  return { salt, key: await derive(password, salt) };
}

/** Whether it is the password; without a hash it takes as long and says no. */
export async function isPassword(
  password: string,
  hash: PasswordHash | undefined,
): Promise<boolean> {
  const key = await derive(password, hash?.salt ?? randomBytes(16));
  return timingSafeEqual(key, hash?.key ?? randomBytes(32)) && hash !== undefined;
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same password may be typed in more than one way.
    scrypt(password.normalize('NFKC'), salt, 32, cost, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
