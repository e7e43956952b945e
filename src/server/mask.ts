/** Always as many dots, so that they tell nothing of the length. */
const dots = '•••';

/** An address its owner knows again and nobody else can use: `a•••@e•••.org`, `•••• 42`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? maskPhone(address) : maskEmail(address.slice(0, at), address.slice(at + 1));
}

function maskEmail(local: string, domain: string): string {
  const dot = domain.lastIndexOf('.');
  const topLevel = dot < 0 ? '' : domain.slice(dot);
  return `${first(local)}${dots}@${first(domain)}${dots}${topLevel}`;
}

function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return `•••• ${digits.slice(-2)}`;
}

function first(text: string): string {
  return [...text][0] ?? '';
}
