export { type Clock, manualClock, type ManualClock, realClock } from './edge/clock.ts'
export { type Emulator, type EmulatorOptions, startEmulator } from './edge/start-emulator.ts'
export { seedNames, type SeedName } from './edge/plant-seed.ts'
export { StartError } from './edge/start-error.ts'
