import { expect, test } from 'vitest'
import { withExternalAgent } from './external-agents.ts'

const external = { name: 'gantry.agent', value: 'external' }

test('gives an instance that registers the attribute, beside those that it has', () => {
  expect(JSON.parse(withExternalAgent('RegisterContainerInstance', '{}'))).toEqual({ attributes: [external] })
  const attributes = [{ name: 'stack', value: 'test' }]
  expect(JSON.parse(withExternalAgent('RegisterContainerInstance', JSON.stringify({ attributes })))).toEqual({
    attributes: [...attributes, external],
  })
})

test('leaves an instance that says itself who plays its agent', () => {
  const body = JSON.stringify({ attributes: [{ name: 'gantry.agent', value: 'simulated' }] })
  expect(withExternalAgent('RegisterContainerInstance', body)).toBe(body)
})

test.each(['', 'no JSON', '[]', 'null', '{"attributes":7}'])('leaves the body %j for others to refuse', (body) => {
  expect(withExternalAgent('RegisterContainerInstance', body)).toBe(body)
})

test('leaves all other operations', () => {
  expect(withExternalAgent('CreateCluster', '{}')).toBe('{}')
})
