import { expect, test } from 'vitest'
import { nameProblem } from './names.ts'

test.each(['a', 'sample-webapp', 'console_sample_app', '1', '-', 'x'.repeat(255)])('takes %s', (name) => {
  expect(nameProblem('service', name)).toBeUndefined()
})

test('asks for a name when there is none', () => {
  expect(nameProblem('cluster', '')).toBe('Give the cluster a name.')
  expect(nameProblem('family', '')).toBe('Give the task definition a name.')
})

test('says how long a name is that is too long', () => {
  expect(nameProblem('service', 'x'.repeat(256))).toBe('Shorten the service name to 255 characters; it has 256.')
})

test('names the characters to take out', () => {
  expect(nameProblem('cluster', 'my cluster')).toMatch(/take out the space\.$/)
  expect(nameProblem('volume', 'a.b/c.d')).toMatch(/take out “\.”, “\/”\.$/)
  expect(nameProblem('container', 'ä!?#')).toMatch(/take out “ä”, “!”, “\?” and others\.$/)
})

test('a line break at the end does not slip through', () => {
  expect(nameProblem('cluster', 'default\n')).toBeDefined()
})
