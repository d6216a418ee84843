/** Templates: reusable Containerfiles that describe themselves. */
package dev.rigsmith.domain.template;
