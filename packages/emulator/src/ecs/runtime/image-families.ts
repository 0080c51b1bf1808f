/** What is known of a family of images: what runs in it by default, and how that obeys SIGTERM. */
export interface ImageFamily {
  /** Its default process serves for ever; else it is a shell that ends at once because nobody types. */
  serves: boolean
  /** Milliseconds, and the exit code; absent: the process ignores SIGTERM, as process 1 without a handler does. */
  onStop?: { takes: number; exitCode: number }
}

const server = (takes: number, exitCode = 0): ImageFamily => ({ serves: true, onStop: { takes, exitCode } })
const shell: ImageFamily = { serves: false }

/** By image name, and by program where that differs. Stop times are those of an idle container, rounded. */
const families: Record<string, ImageFamily> = {
  httpd: server(1_000),
  apache2: server(1_000),
  'apache2-foreground': server(1_000),
  'amazon-ecs-sample': server(1_000),
  wordpress: server(1_000),
  php: shell,
  'php-fpm': server(500),
  nginx: server(300),
  haproxy: server(300, 143),
  traefik: server(1_000),
  caddy: server(300),
  mysql: server(2_000),
  mysqld: server(2_000),
  mariadb: server(2_000),
  postgres: server(500),
  redis: server(300),
  'redis-server': server(300),
  memcached: server(200),
  mongo: server(1_000),
  rabbitmq: server(3_000),
  tomcat: server(1_000, 143),
  java: server(500, 143),
  busybox: shell,
  alpine: shell,
  ubuntu: shell,
  debian: shell,
  amazonlinux: shell,
  centos: shell,
  fedora: shell,
  bash: shell,
  node: shell,
  python: shell,
  ruby: shell,
}

/** An image nobody knows is taken for a service that ends on SIGTERM by its default handler. */
const unknownImage: ImageFamily = server(500, 143)

export const familyOf = (imageName: string): ImageFamily =>
  Object.hasOwn(families, imageName) ? families[imageName]! : unknownImage

/** What is known of a program by its name; undefined when nothing is. */
export const findProgramFamily = (program: string): ImageFamily | undefined =>
  Object.hasOwn(families, program) && families[program]!.serves ? families[program] : undefined
