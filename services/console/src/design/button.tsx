import '@mantine/core/styles/Button.css';
import { Button as Plain } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import classes from './button.module.css';

interface Look {
  /** One primary act on a screen. */
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly children: ReactNode;
}

const VARIANTS = { primary: 'filled', secondary: 'default', quiet: 'subtle', danger: 'outline' } as const;

type ButtonProps = Look & ComponentPropsWithoutRef<'button'> & { readonly busy?: boolean };

/** Does something here. Busy, it keeps its words and its place, and does nothing more. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { kind = 'secondary', busy = false, className, type = 'button', onClick, ...rest },
  ref,
) {
  return (
    <Plain
      ref={ref}
      type={type}
      variant={VARIANTS[kind]}
      className={[classes.button, classes[kind], className].filter(Boolean).join(' ')}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    />
  );
});

type AnchorProps = Look & ComponentPropsWithoutRef<'a'>;

const Anchor = forwardRef<HTMLAnchorElement, AnchorProps>(function Anchor(
  { kind = 'secondary', className, ...rest },
  ref,
) {
  return (
    <Plain
      ref={ref}
      component="a"
      variant={VARIANTS[kind]}
      className={[classes.button, classes[kind], className].filter(Boolean).join(' ')}
      {...rest}
    />
  );
});

/** Goes somewhere, and looks like a button. */
export const ButtonLink = createLink(Anchor);
