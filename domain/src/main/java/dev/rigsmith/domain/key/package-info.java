/**
 * Build keys: one digest over everything that can change a built image, and the account of what changed when two keys
 * differ. Both come from the same {@link dev.rigsmith.domain.key.InputSheet}, so that a difference which changes the
 * key is always a difference that can be told.
 */
package dev.rigsmith.domain.key;
