export { catalogue, findingCodes, type FindingCode, type Level } from './catalogue.js';
export { diagnose, type DiagnoseOptions, type Report } from './diagnose.js';
export type { Finding } from './finding.js';
export { formatReport } from './format.js';
