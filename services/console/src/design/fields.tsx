import '@mantine/core/styles/Input.css';
import './fields.css';
import { Input, NativeSelect, Textarea, TextInput, type TextInputProps } from '@mantine/core';
import { forwardRef, type ComponentPropsWithoutRef, type ReactNode } from 'react';
import { useWords } from '../words/words.js';

interface Asked {
  readonly label: string;
  readonly hint?: string | undefined;
  /** The same words as in the summary of errors. */
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
}

/** Label above, then the hint, then what is wrong, then the field; optional ones say so, nothing is starred. */
function useAsked({ label, hint, error, optional }: Asked) {
  const say = useWords();
  return {
    label: optional ? `${label} ${say('forms.optional')}` : label,
    description: hint,
    error,
    size: 'md',
    withAsterisk: false,
    inputWrapperOrder: ['label', 'description', 'error', 'input'],
    // A description is read with the field, and so is what is wrong with it.
    ...(error && { 'aria-invalid': true }),
  } satisfies Partial<TextInputProps>;
}

type Own<T extends 'input' | 'select' | 'textarea'> = Asked & Omit<ComponentPropsWithoutRef<T>, 'size'>;

const rest = <P extends Asked>({ label: _l, hint: _h, error: _e, optional: _o, ...others }: P) => others;

export const TextField = forwardRef<HTMLInputElement, Own<'input'>>(function TextField(props, ref) {
  return <TextInput ref={ref} autoComplete="off" {...rest(props)} {...useAsked(props)} />;
});

/** A day as the browser picks it; its value is ISO. */
export const DayField = forwardRef<HTMLInputElement, Own<'input'>>(function DayField(props, ref) {
  return <TextField ref={ref} type="date" max="9999-12-31" {...props} />;
});

/** Whole francs: spaces are accepted, fractions refused by `francsIn`. */
export const MoneyField = forwardRef<HTMLInputElement, Own<'input'>>(function MoneyField(props, ref) {
  const say = useWords();
  const hint = props.hint ?? say('forms.francsHint');
  return <TextField ref={ref} inputMode="numeric" className="field-money" {...props} hint={hint} />;
});

export const SecretField = forwardRef<HTMLInputElement, Own<'input'>>(function SecretField(props, ref) {
  return <TextField ref={ref} type="password" {...props} />;
});

export const LongField = forwardRef<HTMLTextAreaElement, Own<'textarea'>>(function LongField(props, ref) {
  return <Textarea ref={ref} rows={4} {...rest(props)} {...useAsked(props)} />;
});

interface Option {
  readonly value: string;
  readonly label: string;
}

export const SelectField = forwardRef<
  HTMLSelectElement,
  Own<'select'> & { readonly options: readonly Option[] }
>(function SelectField({ options, ...props }, ref) {
  return (
    <NativeSelect ref={ref} {...rest(props)} {...useAsked(props)}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
});

type ChoiceProps = Asked & {
  readonly id: string;
  readonly type?: 'radio' | 'checkbox';
  readonly options: readonly Option[];
  /** What `register` of the form gives: the same for each option. */
  readonly field: Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'value'> & {
    readonly ref?: React.Ref<HTMLInputElement>;
  };
};

/** One answer, or several, of a few: large enough for a finger. */
export function ChoiceField({ id, type = 'radio', options, field, ...asked }: ChoiceProps): ReactNode {
  const { label, description, error } = useAsked(asked);
  return (
    <fieldset
      className="field-choice"
      id={id}
      tabIndex={-1}
      aria-describedby={`${id}-more`}
      aria-invalid={error ? true : undefined}
    >
      <legend>{label}</legend>
      <div id={`${id}-more`}>
        {description && <Input.Description size="md">{description}</Input.Description>}
        {error && <Input.Error size="md">{error}</Input.Error>}
      </div>
      {options.map(({ value, label: words }) => (
        <label key={value}>
          <input type={type} value={value} {...field} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
