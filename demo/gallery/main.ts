import { cells } from './cells.js';
import { stopCalendar } from './clock.js';
import { openCell } from './single.js';

stopCalendar();
const { searchParams } = new URL(location.href);
const id = searchParams.get('cell');

if (id !== null) void openCell(id, searchParams);
else void import('./browse.js').then(({ browse }) => browse(cells()));
