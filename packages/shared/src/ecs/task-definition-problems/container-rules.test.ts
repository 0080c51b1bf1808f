import { expect, test } from 'vitest'
import type { ContainerDefinition } from '../task-definition.ts'
import { containerRules } from './container-rules.ts'

const web: ContainerDefinition = { name: 'web', image: 'httpd:2.4', memory: 100 }
const problemsOf = (...containerDefinitions: ContainerDefinition[]) => [...containerRules({ containerDefinitions })]
const messagesOf = (...containers: ContainerDefinition[]) => problemsOf(...containers).map(({ message }) => message)

test('asks for a container', () => {
  expect(messagesOf()).toEqual(['Add a container: a task definition has at least one.'])
})

test('takes ten containers and not eleven', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...web, name: `web-${index}` }))
  expect(messagesOf(...many(10))).toEqual([])
  expect(messagesOf(...many(11))[0]).toMatch(/^Keep 10 containers or fewer; there are 11\./)
})

test('asks for an essential container; one that does not say is essential', () => {
  const aside = { ...web, name: 'aside', essential: false }
  expect(messagesOf(aside)[0]).toMatch(/^Mark at least one container as essential/)
  expect(messagesOf(aside, web)).toEqual([])
})

test('refuses a name that another container has', () => {
  expect(problemsOf(web, web)).toEqual([
    { path: ['containerDefinitions', 1, 'name'], message: 'Containers 1 and 2 are both named "web": rename one.' },
  ])
})

test('refuses a name with a space', () => {
  expect(messagesOf({ ...web, name: 'my web' })).toEqual([
    'Container "my web": use only letters, numbers, hyphens and underscores in the container name; take out the space.',
  ])
})

test.each([
  'httpd',
  'httpd:2.4',
  'amazon/amazon-ecs-agent',
  'quay.io/assemblyline/ubuntu',
  'localhost:5000/team/app_1:1.0-rc.1',
  '012345678910.dkr.ecr.us-east-1.amazonaws.com/app@sha256:94afd1f2e64d908bc90dbca0035a5b567',
])('takes the image %s', (image) => {
  expect(messagesOf({ ...web, image })).toEqual([])
})

test.each([
  ['my image', 'take the spaces out of image.'],
  ['https://registry.example.com/app', 'write image without https://, such as registry.example.com/team/app:1.0.'],
  ['app:$TAG', 'use only letters, numbers and - _ : . / # @ in image.'],
  ['app:', 'begin and end image with a letter or a number, such as httpd:2.4.'],
  ['a'.repeat(256), 'shorten image to 255 characters; it has 256.'],
])('refuses the image %s', (image, complaint) => {
  expect(messagesOf({ ...web, image })).toEqual([`Container "web": ${complaint}`])
})

test('refuses a variable name that carries its value', () => {
  expect(messagesOf({ ...web, environment: [{ name: 'A=1', value: '' }] })).toEqual([
    'Container "web": take the = out of the variable name "A=1".',
  ])
})

test('advises against setting a variable twice, and refuses a secret of the same name', () => {
  const twice = { name: 'A', value: '1' }
  const message = 'Container "web": the variable A is set twice; keep one.'
  expect(problemsOf({ ...web, environment: [twice, twice] })).toEqual([
    { path: ['containerDefinitions', 0, 'environment', 1, 'name'], message, warning: true },
  ])
  expect(problemsOf({ ...web, environment: [twice], secrets: [{ name: 'A', valueFrom: 'arn' }] })).toEqual([
    { path: ['containerDefinitions', 0, 'secrets', 0, 'name'], message },
  ])
})
