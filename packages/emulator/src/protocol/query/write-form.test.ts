import { RunInstances$ } from '@aws-sdk/client-ec2'
import { CreateUser$ } from '@aws-sdk/client-iam'
import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'
import { writeForm } from './write-form.ts'

test('writes what an SDK sends: lists with member, and what is absent not at all', () => {
  const input = { UserName: 'alice', Path: undefined, Tags: [{ Key: 'team', Value: 'a b' }] }
  expect(writeForm(CreateUser$, input, 'aws')).toBe('UserName=alice&Tags.member.1.Key=team&Tags.member.1.Value=a+b')
})

test('writes flat lists and the names of EC2', () => {
  const input = {
    MinCount: 1,
    MaxCount: 2,
    DisableApiTermination: false,
    TagSpecifications: [{ ResourceType: 'instance' as const, Tags: [{ Key: 'Name', Value: 'web' }] }],
  }
  const text = writeForm(RunInstances$, input, 'ec2')
  expect(text.split('&')).toContain('TagSpecification.1.Tag.1.Key=Name')
  expect(readForm(RunInstances$, text, 'ec2')).toEqual(input)
})
