import { setUpLook } from './look.js';

setUpLook();
