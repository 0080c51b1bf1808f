import { expect, test } from 'vitest'
import { fixedHostPorts, fixedPortsText } from './fixed-ports.ts'

const web = (hostPort: number, networkMode?: string) => ({
  networkMode,
  containerDefinitions: [{ name: 'web', portMappings: [{ containerPort: 80, hostPort }] }],
})

test('a fixed host port takes one container instance per task', () => {
  expect(fixedPortsText(web(80), 3)).toMatch(
    /^Host port 80\/tcp is fixed: one task per container instance\. 3 tasks .* 3 container instances/,
  )
})

test('a port that ECS chooses is not fixed', () => {
  expect(fixedPortsText(web(0), 3)).toBeUndefined()
})

test('in host mode the container’s own port is fixed, in awsvpc mode none is', () => {
  expect(fixedHostPorts(web(0, 'host'))).toEqual(['80/tcp'])
  expect(fixedHostPorts(web(80, 'awsvpc'))).toEqual([])
})
