import { limits } from '../limits.ts'
import { nameProblem } from '../names.ts'
import type { ContainerDefinition, TaskDefinitionDocument } from '../task-definition.ts'
import { eachContainer, type Problem } from './problem.ts'

/** How many containers, their names and images, and which of them are essential. */
export function* containerRules(document: TaskDefinitionDocument): Iterable<Problem> {
  yield* countRules(document.containerDefinitions)
  const firstOf = new Map<string, number>()
  for (const { container, index, path, label } of eachContainer(document)) {
    const { name, image } = container
    const complaint = name && nameProblem('container', name)
    if (complaint) yield { path: [...path, 'name'], message: `${label}: ${lowerFirst(complaint)}` }
    if (name) {
      const first = firstOf.get(name)
      if (first === undefined) firstOf.set(name, index)
      else
        yield {
          path: [...path, 'name'],
          message: `Containers ${first + 1} and ${index + 1} are both named "${name}": rename one.`,
        }
    }
    const imageComplaint = image && imageProblem(image)
    if (imageComplaint) yield { path: [...path, 'image'], message: `${label}: ${imageComplaint}` }
    yield* environmentRules(container, path, label)
  }
}

function* countRules(containers: ContainerDefinition[] | undefined): Iterable<Problem> {
  if (!containers) return
  const path = ['containerDefinitions']
  const most = limits.containersPerTaskDefinition.value
  if (containers.length === 0) yield { path, message: 'Add a container: a task definition has at least one.' }
  else if (containers.length > most)
    yield {
      path,
      message: `Keep ${most} containers or fewer; there are ${containers.length}. Others can go to a task definition of their own.`,
    }
  else if (containers.every(({ essential }) => essential === false))
    yield { path, message: 'Mark at least one container as essential: the task stops when that container stops.' }
}

/** Source: `image` in the API reference of ContainerDefinition; `@` stands before a digest. */
function imageProblem(image: string): string | undefined {
  if (image.length > 255) return `shorten image to 255 characters; it has ${image.length}.`
  if (/\s/.test(image)) return 'take the spaces out of image.'
  if (/^[a-z]+:\/\//i.test(image)) return 'write image without https://, such as registry.example.com/team/app:1.0.'
  if (!/^[\w\-:./#@]+$/.test(image)) return 'use only letters, numbers and - _ : . / # @ in image.'
  if (!/^\w/.test(image) || /[:/@.#-]$/.test(image)) return 'begin and end image with a letter or a number, such as httpd:2.4.'
  return undefined
}

/** ECS takes a variable twice, and the last one counts; a secret may not share its name with anything. */
function* environmentRules(
  { environment, secrets }: ContainerDefinition,
  path: Problem['path'],
  label: string,
): Iterable<Problem> {
  const seen = new Set<string>()
  for (const [member, variables] of Object.entries({ environment, secrets }))
    for (const [index, { name }] of (variables ?? []).entries()) {
      const here = [...path, member, index, 'name']
      if (!name) continue
      if (name.includes('=')) yield { path: here, message: `${label}: take the = out of the variable name "${name}".` }
      else if (seen.has(name)) {
        const problem = { path: here, message: `${label}: the variable ${name} is set twice; keep one.` }
        yield member === 'environment' ? { ...problem, warning: true } : problem
      }
      seen.add(name)
    }
}

const lowerFirst = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1)
