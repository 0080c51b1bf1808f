import { describe, expect, test } from 'vitest'
import { taskDefinitionProblems } from './task-definition-problems.ts'
import { taskDefinitionSamples } from './task-definition-samples.ts'

const [empty, ...filled] = taskDefinitionSamples
/** What a t2.micro registers. */
const t2Micro = { cpu: 1024, memory: 995 }

test('the empty template comes first and says what is missing', () => {
  const paths = taskDefinitionProblems(empty?.document).map(({ path }) => path.join('.'))
  expect(paths).toEqual(
    expect.arrayContaining([
      'family',
      'containerDefinitions.0.name',
      'containerDefinitions.0.image',
      'containerDefinitions.0.memory',
    ]),
  )
})

test('the samples of the guide and its four data-volume cases are there', () => {
  expect(taskDefinitionSamples.map(({ id }) => id)).toEqual([
    'empty',
    'console-sample-app',
    'amazon-ecs-sample',
    'wordpress',
    'sleep360',
    'persistent-volume',
    'empty-volume',
    'shared-volume',
    'volumes-from',
  ])
})

describe.each(filled)('$id', ({ document }) => {
  const containers = document.containerDefinitions ?? []

  test('has no problem', () => {
    expect(taskDefinitionProblems(document)).toEqual([])
  })

  test('fits on an empty t2.micro', () => {
    const sum = (of: (container: (typeof containers)[number]) => number | undefined) =>
      containers.reduce((total, container) => total + (of(container) ?? 0), 0)
    expect(sum(({ cpu }) => cpu)).toBeLessThanOrEqual(t2Micro.cpu)
    expect(sum(({ memory }) => memory)).toBeLessThanOrEqual(t2Micro.memory)
  })

  test('uses only images that anybody can pull from Docker Hub', () => {
    const images = containers.map(({ image }) => image)
    const known = ['httpd:2.4', 'busybox', 'nginx', 'redis', 'wordpress', 'mysql', 'amazon/amazon-ecs-sample']
    expect(known).toEqual(expect.arrayContaining(images))
  })
})

test('no two samples share a family', () => {
  const families = taskDefinitionSamples.map(({ document }) => document.family)
  expect(new Set(families).size).toBe(families.length)
})
