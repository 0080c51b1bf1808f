import { imageName, type ImageReference } from './image-reference.ts'
import { DOES_NOT_EXIST } from './sentinels.ts'

const knownRegistries = [
  /^(.+\.)?docker\.io$/,
  /^\d{12}\.dkr\.ecr(-fips)?\.[a-z0-9-]+\.amazonaws\.com(\.cn)?$/,
  /^public\.ecr\.aws$/,
  /^quay\.io$/,
  /^(.+\.)?gcr\.io$/,
  /^.+-docker\.pkg\.dev$/,
  /^ghcr\.io$/,
  /^registry\.k8s\.io$/,
  /^registry\.gitlab\.com$/,
  /^mcr\.microsoft\.com$/,
  /^docker\.elastic\.co$/,
]

/** Tags that cannot be pulled, and why, in Docker's words. */
const failingTags = new Map<string, (repository: string, tag: string) => string>([
  ['missing', (repository, tag) => `manifest for ${repository}:${tag} not found: manifest unknown: manifest unknown`],
  [
    'rate-limited',
    () =>
      'toomanyrequests: You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: ' +
      'https://www.docker.com/increase-rate-limit',
  ],
  ['disk-full', () => 'failed to register layer: write /usr/lib/layer: no space left on device'],
])

/** Why an image cannot be pulled, in Docker's words; undefined when it can. */
export function findPullFailure(image: ImageReference): string | undefined {
  const { registry, tag } = image
  const repository = image.repository.replace(/^library\//, '')
  const host = registry.replace(/:\d+$/, '')
  if (!knownRegistries.some((known) => known.test(host))) {
    return pullError(`Get "https://${registry}/v2/": dial tcp: lookup ${host}: no such host`)
  }
  if (imageName(image).includes(DOES_NOT_EXIST)) {
    return pullError(
      `pull access denied for ${repository}, repository does not exist or may require 'docker login': ` +
        'denied: requested access to the resource is denied',
    )
  }
  const failure = failingTags.get(tag)
  return failure && pullError(failure(repository, tag))
}

const pullError = (text: string): string => `CannotPullContainerError: Error response from daemon: ${text}`
