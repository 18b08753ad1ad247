import { AIHub, AlreadyExistsError } from '@org/aihub-sdk';

const [path = ''] = process.argv.slice(2);
const aihub = new AIHub();
try {
  await aihub.files.write(path, new Blob(['INVOICE\nTotal: 12.50']), {
    'If-None-Match': '*',
  });
  console.log('written');
} catch (error) {
  if (!(error instanceof AlreadyExistsError)) throw error;
  console.log('There is one. It was left as it is.');
}
