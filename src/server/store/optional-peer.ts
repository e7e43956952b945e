/**
 * Loads a package that is only needed by those who chose it.
 *
 * @throws Error with the line that installs it, when it is not there.
 */
export async function optionalPeer<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (isMissing(error, name))
      throw new Error(`${name} is not installed. Run: npm install ${name}`, { cause: error });
    throw error;
  }
}

function isMissing(error: unknown, name: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${name}'`)
  );
}
