export { TIMELINE, TimelineModule } from './timeline.module.js';
