import { clientException } from '../../protocol/aws-error.ts'

/** What the agent tells of the machine it runs on. Source: "Instance identity documents" in the Amazon EC2 User Guide. */
export interface IdentityDocument {
  instanceId: string
  availabilityZone?: string
  instanceType?: string
  imageId?: string
  architecture?: string
}

/** Reads the document that RegisterContainerInstance carries. Its signature is not checked: the machines are emulated. */
export function readIdentityDocument(text: string | undefined): IdentityDocument {
  const document = parseObject(text)
  const instanceId = readText(document, 'instanceId')
  if (!instanceId) throw invalidDocument()
  return {
    instanceId,
    availabilityZone: readText(document, 'availabilityZone'),
    instanceType: readText(document, 'instanceType'),
    imageId: readText(document, 'imageId'),
    architecture: readText(document, 'architecture'),
  }
}

const invalidDocument = () => clientException('The instance identity document is not valid.')

function parseObject(text = ''): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Not JSON: refused below.
  }
  throw invalidDocument()
}

function readText(document: Record<string, unknown>, member: string): string | undefined {
  const value = document[member]
  if (value !== undefined && value !== null && typeof value !== 'string') throw invalidDocument()
  return value || undefined
}
