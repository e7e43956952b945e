import { bootstrapApplication } from '@angular/platform-browser';
import { AddPasskey } from './add-passkey';

bootstrapApplication(AddPasskey).catch((error: unknown) => console.error(error));
