/** What the pages of a customer of each have in their configuration; opens nothing. */
export const jitsudoTenant = '7d3f0c1e-52a4-4b8e-9d60-1f2a3b4c5d6e';
export const corbadoProject = 'pro-2026112200000000001';
