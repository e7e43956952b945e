import { createRoot } from 'react-dom/client';
import { AddPasskey } from './AddPasskey';

createRoot(document.getElementById('app')!).render(<AddPasskey />);
