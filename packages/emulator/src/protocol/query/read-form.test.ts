import { CreateUser$, ListPolicies$ } from '@aws-sdk/client-iam'
import { describe, expect, test } from 'vitest'
import { readForm } from './read-form.ts'

describe('readForm', () => {
  test('reads texts, numbers and Booleans by their types', () => {
    expect(readForm(ListPolicies$, 'Action=ListPolicies&Version=2010-05-08&Scope=AWS&MaxItems=7&OnlyAttached=true')).toEqual({
      Scope: 'AWS',
      MaxItems: 7,
      OnlyAttached: true,
    })
  })

  test('reads lists in the order of their numbers', () => {
    const numbers = [10, 2, 1]
    const tags = numbers.map((number) => `Tags.member.${number}.Key=k${number}&Tags.member.${number}.Value=v+%26${number}`)
    expect(readForm(CreateUser$, `UserName=alice&${tags.join('&')}`)).toEqual({
      UserName: 'alice',
      Tags: [
        { Key: 'k1', Value: 'v &1' },
        { Key: 'k2', Value: 'v &2' },
        { Key: 'k10', Value: 'v &10' },
      ],
    })
  })

  test('reads an empty list', () => {
    expect(readForm(CreateUser$, 'UserName=alice&Tags=')).toEqual({ UserName: 'alice', Tags: [] })
  })

  test('ignores what the model does not have, whatever it is called', () => {
    expect(readForm(CreateUser$, 'UserName=alice&Colour=red&__proto__.x=1&constructor=2')).toEqual({ UserName: 'alice' })
  })

  test('refuses a missing required member, nested ones too', () => {
    expect(() => readForm(CreateUser$, '')).toThrow(
      "1 validation error detected: Value null at 'userName' failed to satisfy constraint: Member must not be null",
    )
    expect(() => readForm(CreateUser$, 'UserName=alice&Tags.member.1.Key=a')).toThrow("Value null at 'tags.1.member.value'")
  })

  test.each(['MaxItems=many', 'MaxItems=1.5', 'MaxItems=99999999999999', 'OnlyAttached=yes'])('refuses %s', (text) => {
    expect(() => readForm(ListPolicies$, text)).toThrow(expect.objectContaining({ code: 'MalformedInput' }))
  })

  test('refuses more parameters than any request has, and names of any depth do no harm', () => {
    expect(() => readForm(CreateUser$, 'a=1&'.repeat(2001))).toThrow(expect.objectContaining({ code: 'ValidationError' }))
    expect(readForm(CreateUser$, `UserName=alice&${'a.'.repeat(100_000)}=1`)).toEqual({ UserName: 'alice' })
  })
})
