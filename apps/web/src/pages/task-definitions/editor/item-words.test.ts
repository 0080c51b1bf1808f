import { expect, test } from 'vitest'
import { memoryWords, mountedBy, portWords, volumeWords } from './item-words.ts'

test('ports read host first, and say where ECS chooses the host port', () => {
  const container = {
    portMappings: [
      { hostPort: 8080, containerPort: 80 },
      { containerPort: 53, protocol: 'udp', hostPort: 0 },
    ],
  }
  expect(portWords(container)).toBe('8080 → 80, dynamic → 53/udp')
  expect(portWords({ portMappings: 'not a list' })).toBe('')
})

test('memory reads hard limit first', () => {
  expect(memoryWords({ memory: 300 })).toBe('300')
  expect(memoryWords({ memoryReservation: 128 })).toBe('128 (soft)')
  expect(memoryWords({ memory: 300, memoryReservation: 128 })).toBe('300 (soft 128)')
})

test('a volume says where its data live', () => {
  expect(volumeWords({ name: 'v' })).toBe('managed by Docker')
  expect(volumeWords({ host: {} })).toBe('managed by Docker')
  expect(volumeWords({ host: { sourcePath: '/srv' } })).toBe('/srv on the container instance')
  expect(volumeWords({ efsVolumeConfiguration: { fileSystemId: 'fs-1' } })).toBe('EFS fs-1')
  expect(volumeWords({ dockerVolumeConfiguration: { scope: 'shared' } })).toBe('Docker volume driver local, shared')
})

test('a volume names the containers that mount it', () => {
  const document = {
    containerDefinitions: [
      { name: 'a', mountPoints: [{ sourceVolume: 'v' }] },
      { name: 'b' },
      { name: 'c', mountPoints: [{ sourceVolume: 'v' }] },
    ],
  }
  expect(mountedBy(document, { name: 'v' })).toBe('a, c')
})
