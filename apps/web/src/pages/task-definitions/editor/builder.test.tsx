// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { readDocument } from '../document/document.ts'
import { Builder } from './builder.tsx'

afterEach(cleanup)

const text = `{
  "family": "web", "future": 1.50,
  "containerDefinitions": [ { "name": "a", "image": "httpd", "memory": 128, "firelens": {} } ]
}`

/** The Builder over a text that can be read back. */
function renderBuilder(initial: string) {
  const current = { text: initial }
  const onShowInJson = vi.fn()
  function Page() {
    const [text, setText] = useState(initial)
    current.text = text
    return <Builder written={readDocument(text)} showsMissing={false} onChange={setText} onShowInJson={onShowInJson} />
  }
  render(<Page />)
  return { current, onShowInJson }
}

test('changing the name changes nothing else in the text', () => {
  const { current } = renderBuilder(text)
  fireEvent.change(screen.getByLabelText('Task definition name *'), { target: { value: 'api' } })
  expect(current.text).toBe(text.replace('"web"', '"api"'))
})

test('a container can be removed; the rest of the text stays', () => {
  const { current } = renderBuilder(text)
  fireEvent.click(screen.getByRole('button', { name: 'Remove a' }))
  expect(current.text).toBe('{\n  "family": "web", "future": 1.50,\n  "containerDefinitions": []\n}')
})

test('a duplicate gets a name of its own', () => {
  const { current } = renderBuilder(text)
  fireEvent.click(screen.getByRole('button', { name: 'Duplicate a' }))
  expect(readDocument(current.text).document?.containerDefinitions?.map(({ name }) => name)).toEqual(['a', 'a-2'])
})

test('members without a field are counted and lead to the JSON', () => {
  const { onShowInJson } = renderBuilder(text)
  expect(screen.getByText('2 members only in JSON')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'containerDefinitions[0].firelens' }))
  expect(onShowInJson).toHaveBeenCalledWith(['containerDefinitions', 0, 'firelens'])
})

test('a text that is not JSON is kept, and the Builder says where it stops', () => {
  const broken = '{\n  "family": "web",,\n}'
  const { current, onShowInJson } = renderBuilder(broken)
  expect(screen.getByText('The JSON cannot be read at line 2, column 19')).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: 'Go to line 2' }))
  expect(onShowInJson).toHaveBeenCalledOnce()
  expect(current.text).toBe(broken)
})
