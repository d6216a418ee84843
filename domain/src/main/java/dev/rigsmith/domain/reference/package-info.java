/**
 * Image references: how people, files and engines name an image. The grammar is the one of the distribution project,
 * which every engine and registry follows:
 *
 * <pre>{@code
 * reference        = name [ ":" tag ] [ "@" digest ]
 *
 * name             = [ host "/" ] path                     (* 255 characters at most, as typed and canonical *)
 * host             = ( domain-name | "[" ipv6 "]" ) [ ":" port ]
 * domain-name      = label { "." label }
 * label            = letter-or-digit { letter-or-digit | "-" }    (* the last one is no "-" *)
 * ipv6             = ( hex | ":" ) { hex | ":" }           (* no zone, no embedded IPv4 *)
 * port             = digit { digit }
 * path             = component { "/" component }
 * component        = alphanumeric { separator alphanumeric }
 * separator        = "." | "_" | "__" | "-" { "-" }
 * alphanumeric     = ( lower | digit ) { lower | digit }
 *
 * tag              = word { word | "." | "-" }             (* 128 characters at most *)
 * word             = letter-or-digit | "_"
 *
 * digest           = algorithm ":" encoded
 * algorithm        = algorithm-part { ( "+" | "." | "-" | "_" ) algorithm-part }
 * algorithm-part   = lower { lower | digit }
 * encoded          = hex { hex }                           (* 32 digits at least; sha256, sha384 and
 *                                                             sha512: 64, 96 and 128, lower case *)
 * }</pre>
 *
 * The first component of a name with several is the host exactly when it holds {@code .}, {@code :} or an upper-case
 * letter, or is {@code localhost}; otherwise the name is short and has no host. A name of 64 lower-case hex digits
 * and nothing else is an image id, with or without {@code sha256:} before it, and therefore no reference.
 *
 * <p>Parsing is strict and keeps the text as typed: it never adds a host, a tag or a {@code library/}. Filling these
 * in is a step of its own, {@link dev.rigsmith.domain.reference.ImageReference#canonical()}.
 */
package dev.rigsmith.domain.reference;
