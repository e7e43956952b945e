import { mount } from 'svelte';
import AddPasskey from './AddPasskey.svelte';

mount(AddPasskey, { target: document.getElementById('app')! });
