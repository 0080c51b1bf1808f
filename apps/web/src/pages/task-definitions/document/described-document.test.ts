import { expect, test } from 'vitest'
import { findDescribedDocument } from './described-document.ts'

const arn = 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:3'

test('takes the document out of the whole answer, with its tags', () => {
  const answer = {
    taskDefinition: { taskDefinitionArn: arn, family: 'web', revision: 3, volumes: [] },
    tags: [{ key: 'a', value: 'b' }],
  }
  expect(JSON.parse(findDescribedDocument(JSON.stringify(answer)) ?? '')).toEqual({
    family: 'web',
    volumes: [],
    tags: [{ key: 'a', value: 'b' }],
  })
})

test('takes the members of ECS out and leaves the rest of the text as it is', () => {
  const text = `{ "taskDefinitionArn": "${arn}",\n  "family":"web", "cpu" : 1.0, "status": "ACTIVE" }`
  expect(findDescribedDocument(text)).toBe('{ "family":"web", "cpu" : 1.0 }')
})

test('is silent about a document that a person has written, and about what is not JSON', () => {
  expect(findDescribedDocument('{"family": "web", "status": "x"}')).toBeUndefined()
  expect(findDescribedDocument('{"taskDefinitionArn": ')).toBeUndefined()
})
