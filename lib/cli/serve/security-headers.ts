/**
 * The headers of every answer, whatever it is: a page that says "not found" can be framed as well as
 * any other, and a worker takes its policy from its own script.
 * Prerendered pages cannot carry a nonce, so each sends the hashes of its own inline scripts.
 */
export function securityHeaders(scripts: readonly string[] = []): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'self'",
      ["script-src 'self'", ...scripts.map((hash) => `'sha256-${hash}'`)].join(' '),
      // Mermaid writes style elements into the diagrams it draws.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
