/** The user's own templates: how they are installed and removed. */
package dev.rigsmith.adapters.fs.template;
