import ts from 'typescript';
import { sourceOf, type Sources } from './sources.js';

const files = ['src/events.ts', 'src/failure.ts', 'src/contract.ts', 'src/nudge-contract.ts'];

/** The types that what elements tell is made of. */
export const shownTypes = [
  'Failure',
  'Retry',
  'Confidence',
  'Cause',
  'ToldFailure',
  'AuthenticatorJSON',
  'MethodKind',
  'LaunchMode',
  'Outcome',
  'NudgeOutcome',
] as const;

function statements(sources: Sources): ts.Statement[] {
  return files.flatMap((file) => [
    ...ts.createSourceFile(file, sourceOf(sources, file), ts.ScriptTarget.Latest, true).statements,
  ]);
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

const isDeclared = (node: ts.Statement): node is Declaration =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);

/** How each of them is declared, its comments with it. */
export function declarations(sources: Sources): readonly { name: string; text: string }[] {
  const found = statements(sources).filter(isDeclared);
  return shownTypes.map((name) => {
    const node = found.find((each) => each.name.text === name);
    if (!node) throw new Error(`there is no type ${name} any more`);
    return { name, text: node.getFullText().trim() };
  });
}

/** The type of `detail` of each event, on one line and without comments. */
export function details(sources: Sources): ReadonlyMap<string, string> {
  const map = statements(sources).find(
    (node): node is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(node) && node.name.text === 'PasskeyEventMap',
  );
  return new Map(
    (map?.members ?? []).flatMap((member) =>
      ts.isPropertySignature(member) && member.type && ts.isStringLiteral(member.name)
        ? [[member.name.text, oneLine(member.type)] as const]
        : [],
    ),
  );
}

const printer = ts.createPrinter({ removeComments: true });

function oneLine(type: ts.TypeNode): string {
  return printer
    .printNode(ts.EmitHint.Unspecified, type, type.getSourceFile())
    .replace(/\s+/g, ' ')
    .replaceAll('readonly ', '')
    .replace(/; }/g, ' }');
}
