import { createApp } from 'vue';
import AddPasskey from './AddPasskey.vue';

createApp(AddPasskey).mount('#app');
