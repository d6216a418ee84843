/** Which images, containers and files that Rigsmith made nobody needs any more. */
package dev.rigsmith.domain.garbage;
