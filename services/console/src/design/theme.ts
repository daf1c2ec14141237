import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The shades themselves stand in theme.css, by name; nothing here is written into the page. */
const accent = Array.from({ length: 10 }, () => '#26387f') as unknown as MantineColorsTuple;

export const theme = createTheme({
  colors: { accent },
  primaryColor: 'accent',
  defaultRadius: 'md',
  respectReducedMotion: true,
});
