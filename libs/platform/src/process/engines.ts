import { catalogue } from '@kosegin/contracts';
import type { Clock } from '@kosegin/event-sourcing';
import type { EngineUrls } from '../configuration/configuration.js';
import type { Engines } from '../runtime/runtime.js';
