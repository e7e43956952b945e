import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/** Tags with a hyphen are elements of their own, not components that are missing. */
const compilerOptions = { isCustomElement: (tag) => tag.includes('-') };

export default defineConfig({ plugins: [vue({ template: { compilerOptions } })] });
