/** An image name taken apart, as Docker reads it. */
export interface ImageReference {
  /** Host, perhaps with a port; `docker.io` when the name has none. */
  registry: string
  /** With `library/` where Docker Hub adds it. */
  repository: string
  tag: string
}

export function parseImage(image: string): ImageReference {
  const [name = '', digest] = image.split('@')
  const slash = name.indexOf('/')
  const first = slash < 0 ? '' : name.slice(0, slash)
  const hasRegistry = /[.:]/.test(first) || first === 'localhost'
  const path = hasRegistry ? name.slice(slash + 1) : name
  const [repository = '', tag = 'latest'] = path.split(':')
  return {
    registry: hasRegistry ? first : 'docker.io',
    repository: !hasRegistry && slash < 0 ? `library/${repository}` : repository,
    tag: digest ?? tag,
  }
}

/** The last part of the repository: what the image is. */
export const imageName = ({ repository }: ImageReference): string => repository.slice(repository.lastIndexOf('/') + 1)
