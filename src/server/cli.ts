#!/usr/bin/env node
import { serveCommand } from './serve-command.js';
import { serveUsage } from './serve-example.js';
import { codeOf } from './serve-reference.js';
import { verifyCommand, verifyUsage } from './verify-command.js';

const usages: Readonly<Record<string, string>> = {
  serve: serveUsage,
  'verify-audit': verifyUsage,
};

async function main([command = '', ...args]: readonly string[]): Promise<void> {
  const usage = usages[command] ?? `${serveUsage}\n${verifyUsage}`;
  if ([command, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(usage);
    return;
  }
  try {
    if (command === 'serve') {
      await serveCommand(args, process.env);
      return;
    }
    const code =
      command === 'verify-audit'
        ? await verifyCommand(args, process.env['DATABASE_URL'])
        : undefined;
    if (code === undefined) process.stderr.write(usage);
    process.exitCode = code ?? 2;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const misread = codeOf(error).startsWith('ERR_PARSE_ARGS_');
    process.stderr.write(misread ? `${message}\n\n${usage}` : `${message}\n`);
    process.exitCode = 2;
  }
}

await main(process.argv.slice(2));
